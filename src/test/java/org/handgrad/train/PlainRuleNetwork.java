package org.handgrad.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.data.Batch;
import org.handgrad.model.Build;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.Builds;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The hand build, but trained by a rule in plain Java, which may be any. In float64. */
final class PlainRuleNetwork implements Network {
    private final Network hand;
    private final Rule rule;
    private final double[] first;
    private final double[] second;
    private int stepsTaken;

    /** Changes θ in place, and with it two numbers that it may remember for each entry, from 0. */
    @FunctionalInterface
    interface Rule {
        void step(double[] theta, double[] g, double[] first, double[] second, int t);
    }

    PlainRuleNetwork(ModelSpec model, Parameters start, Rule rule) {
        this.hand = Builds.of(Build.HAND, model, start);
        this.rule = rule;
        this.first = new double[Math.toIntExact(start.count())];
        this.second = new double[first.length];
    }

    @Override
    public void step(Batch batch) {
        step(gradient(batch));
    }

    @Override
    public void step(Parameters gradient) {
        double[] theta = parameters().toVector();
        rule.step(theta, gradient.toVector(), first, second, stepsTaken++);
        Map<String, INDArray> next = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<String, long[]> parameter : model().parameterShapes().entrySet()) {
            INDArray array = Nd4j.create(hand.precision().dataType(), parameter.getValue());
            for (long i = 0; i < array.length(); i++) {
                array.putScalar(i, theta[from++]);
            }
            next.put(parameter.getKey(), array);
        }
        setParameters(Parameters.owning(next));
    }

    @Override
    public ModelSpec model() {
        return hand.model();
    }

    @Override
    public Precision precision() {
        return hand.precision();
    }

    @Override
    public Parameters parameters() {
        return hand.parameters();
    }

    @Override
    public void setParameters(Parameters parameters) {
        hand.setParameters(parameters);
    }

    @Override
    public INDArray predict(INDArray x) {
        return hand.predict(x);
    }

    @Override
    public double cost(Batch batch) {
        return hand.cost(batch);
    }

    @Override
    public Parameters gradient(Batch batch) {
        return hand.gradient(batch);
    }

    @Override
    public INDArray inputGradient(Batch batch) {
        return hand.inputGradient(batch);
    }
}
