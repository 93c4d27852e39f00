package org.handgrad.audit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handgrad.report.document.AuditDocument.Case;

/** A program that shows what SameDiff says of one operation at one argument, beside central differences. */
final class OperationProgram {
    private static final Pattern SHAPE = Pattern.compile("\\[([\\d, ]+)\\]");

    private OperationProgram() {}

    static String of(String id, Case one) {
        List<String> shapes = new ArrayList<>();
        Matcher matcher = SHAPE.matcher(one.with());
        while (matcher.find()) {
            shapes.add("{%s}".formatted(matcher.group(1)));
        }
        long variables =
                Pattern.compile("\\bx\\b").matcher(one.name()).results().count();
        while (shapes.size() < variables) {
            shapes.add(shapes.get(0));
        }
        String values = one.input().endsWith("outside")
                ? "1.25, -2.5, 1.75, -1.125, 2.25, -1.5"
                : "0.25, 0.625, 0.375, 0.75, 0.5, 0.875";
        return source(id)
                .replace("/*EVIDENCE*/", one.evidence().replace("*/", "* /"))
                .replace("/*NAME*/", one.name() + ", " + one.with() + ", " + one.input())
                .replace("/*SHAPES*/", String.join(", ", shapes))
                .replace("/*VALUES*/", values)
                .replace("/*ORDER*/", one.with().contains("order f") ? "'f'" : "'c'")
                .replace("/*ARGUMENT*/", one.input().replaceAll("\\D*(\\d).*", "$1"))
                .replace("/*CALL*/", call(one));
    }

    /** The Java expression, such as {@code sd.math().floorMod(x[0], x[1])}. */
    private static String call(Case one) {
        String axis = one.with().contains("axis 1") ? "1" : "0";
        String kinds =
                one.name().substring(one.name().lastIndexOf('(') + 1, one.name().length() - 1);
        String[] types = kinds.split(", ", -1);
        List<String> arguments = new ArrayList<>();
        int next = 0;
        boolean two = kinds.contains("double, double");
        for (String type : types) {
            arguments.add(
                    switch (type) {
                        case "x" -> "x[" + next++ + "]";
                        case "double" -> two && !arguments.contains("-0.75") ? "-0.75" : two ? "0.75" : "2";
                        case "boolean" -> "false";
                        default -> axis;
                    });
        }
        return one.name().substring(0, one.name().lastIndexOf('(') + 1) + String.join(", ", arguments) + ")";
    }

    private static String source(String id) {
        return """
                /*
                /*NAME*/

                What SameDiff does: /*EVIDENCE*/
                What it should do: return the derivative of sum(weights * output), in the shape of the argument.

                Found by handgrad audit in ND4J 1.0.0-M2.1. Run it with nd4j-native on the class path:
                java -cp '<jars>/*' NAME.java
                */
                import java.util.Arrays;
                import java.util.Map;
                import org.nd4j.autodiff.samediff.SDVariable;
                import org.nd4j.autodiff.samediff.SameDiff;
                import org.nd4j.linalg.api.buffer.DataType;
                import org.nd4j.linalg.api.ndarray.INDArray;
                import org.nd4j.linalg.factory.Nd4j;

                public class NAME {
                    static final long[][] SHAPES = {/*SHAPES*/};
                    static final double[] VALUES = {/*VALUES*/};
                    static final int ARGUMENT = /*ARGUMENT*/;

                    public static void main(String[] arguments) {
                        boolean fault = false;
                        try {
                            INDArray gradient = graph(0, 0).calculateGradients(Map.of(), "x" + ARGUMENT).get("x" + ARGUMENT);
                            System.out.println("gradient " + gradient);
                            fault = !Arrays.equals(gradient.shape(), SHAPES[ARGUMENT]);
                            for (int i = 0; !fault && i < gradient.length(); i++) {
                                double slope = (score(i, 1e-6) - score(i, -1e-6)) / 2e-6;
                                double said = gradient.dup('c').data().getDouble(i);
                                System.out.println("entry " + i + ": " + said + ", a central difference " + slope);
                                fault = !(Math.abs(said - slope) <= 1e-7 * Math.max(1, Math.abs(slope)));
                            }
                        } catch (RuntimeException e) {
                            System.out.println("the gradient throws " + e);
                            fault = true;
                        }
                        System.out.println("fault: " + fault);
                    }

                    static double score(int entry, double shift) {
                        return graph(entry, shift).output(Map.of(), "weighted").get("weighted").sumNumber().doubleValue();
                    }

                    static SameDiff graph(int entry, double shift) {
                        SameDiff sd = SameDiff.create();
                        SDVariable[] x = new SDVariable[SHAPES.length];
                        for (int k = 0; k < x.length; k++) {
                            INDArray values = Nd4j.create(DataType.DOUBLE, SHAPES[k], /*ORDER*/);
                            for (int i = 0; i < values.length(); i++) {
                                values.putScalar(i, VALUES[(i + k) % VALUES.length] + (k == ARGUMENT && i == entry ? shift : 0));
                            }
                            x[k] = sd.var("x" + k, values);
                        }
                        SDVariable output = /*CALL*/;
                        INDArray weights = Nd4j.create(DataType.DOUBLE, output.eval().shape());
                        for (int i = 0; i < weights.length(); i++) {
                            weights.putScalar(i, 1 - 0.375 * (i % 5));
                        }
                        output.mul("weighted", sd.constant("weights", weights));
                        sd.setLossVariables("weighted");
                        return sd;
                    }
                }
                """.replace("NAME {", id + " {").replace("NAME.java", id + ".java");
    }
}
