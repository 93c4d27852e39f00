package org.handgrad.audit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.audit.formula.ReferenceFormula;
import org.handgrad.model.Precision;
import org.handgrad.report.document.AuditDocument.Case;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The two questions that are asked of every function, in both precisions, over several inputs. */
public final class AuditQuestions {
    /** Is the gradient the derivative of the score? */
    public static final String OWN_SCORE = "own score";

    /** Are both those of the documented formula? */
    public static final String FORMULA = "documented formula";

    private final AuditSubject subject;
    private final Map<String, Asked> inputs = new LinkedHashMap<>();

    /** Of a subject; inputs are added. */
    public AuditQuestions(AuditSubject subject) {
        this.subject = subject;
    }

    private record Asked(AuditedFunction function, ReferenceFormula formula, INDArray z) {}

    /**
     * One more input.
     *
     * @param name such as {@code saturated}
     * @param formula what is documented; null if nothing is
     * @param z in float64
     */
    public AuditQuestions at(String name, AuditedFunction function, ReferenceFormula formula, INDArray z) {
        inputs.put(name, new Asked(function, formula, z));
        return this;
    }

    /** The worst judgement of each question in each precision. */
    public List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        boolean documented = inputs.values().stream().allMatch(asked -> asked.formula() != null);
        for (Precision precision : Precision.values()) {
            cases.add(subject.says(
                    OWN_SCORE, precision, worst(asked -> OwnScore.of(asked.function(), asked.z(), precision))));
            if (documented) {
                cases.add(subject.says(
                        FORMULA,
                        precision,
                        worst(asked -> DocumentedFormula.of(asked.function(), asked.formula(), asked.z(), precision))));
            }
        }
        return cases;
    }

    /** Inputs after one that contradicts are not asked: nothing is worse. */
    private Judgement worst(Function<Asked, Judgement> question) {
        List<Judgement> judgements = new ArrayList<>();
        for (Map.Entry<String, Asked> input : inputs.entrySet()) {
            Judgement judgement = question.apply(input.getValue()).at(input.getKey());
            judgements.add(judgement);
            if (judgement.verdict() == AuditVerdict.CONTRADICTS) {
                break;
            }
        }
        return Judgement.worst(judgements);
    }
}
