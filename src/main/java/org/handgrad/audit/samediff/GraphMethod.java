package org.handgrad.audit.samediff;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.ops.SDBaseOps;
import org.nd4j.autodiff.samediff.ops.SDLoss;
import org.nd4j.autodiff.samediff.ops.SDMath;
import org.nd4j.autodiff.samediff.ops.SDNN;

/**
 * An operation of SameDiff, found by reflection: a method of one to three variables and plain numbers that returns a variable.
 *
 * @param owner such as {@code sd.math()}
 * @param method its method
 * @param of the object of a graph that has the method
 */
record GraphMethod(String owner, Method method, Function<SameDiff, Object> of) {
    /** Random by definition, or not of numbers but of indices and sizes; some of these end the process where they are given others. */
    private static final Set<String> LEFT_OUT = Set.of(
            "dropout",
            "dropoutInverted",
            "ctcLoss",
            "confusionMatrix",
            "embeddingLookup",
            "eye",
            "pad",
            "bitShift",
            "bitShiftRight",
            "bitShiftRotl",
            "bitShiftRotr",
            "zeroFraction",
            "mergeMaxIndex");

    /** Of the graph itself: the others are of indices, shapes and conditions. */
    private static final Set<String> BASE = Set.of(
            "mmul",
            "sum",
            "mean",
            "max",
            "min",
            "prod",
            "norm1",
            "norm2",
            "normmax",
            "squaredNorm",
            "standardDeviation",
            "variance",
            "cumsum",
            "cumprod",
            "transpose",
            "reverse",
            "squeeze",
            "expandDims",
            "dot");

    /** All there are, one for each name and kinds of arguments. */
    static List<GraphMethod> all() {
        return Stream.of(
                        methods("sd", SDBaseOps.class, sd -> sd),
                        methods("sd.math()", SDMath.class, SameDiff::math),
                        methods("sd.nn()", SDNN.class, SameDiff::nn),
                        methods("sd.loss()", SDLoss.class, SameDiff::loss))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<GraphMethod> methods(String owner, Class<?> type, Function<SameDiff, Object> of) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == SDVariable.class)
                .filter(method -> !LEFT_OUT.contains(method.getName()))
                .filter(method -> type != SDBaseOps.class || BASE.contains(method.getName()))
                .filter(GraphMethod::isPlain)
                .filter(method -> !takesAxesAsVariable(method))
                .map(method -> new GraphMethod(owner, method, of))
                .sorted(Comparator.comparing(GraphMethod::name));
    }

    private static boolean isPlain(Method method) {
        Class<?>[] types = method.getParameterTypes();
        long variables =
                Arrays.stream(types).filter(type -> type == SDVariable.class).count();
        return variables >= 1
                && variables <= 3
                && types[0] == SDVariable.class
                && Arrays.stream(types)
                        .allMatch(type -> type == SDVariable.class
                                || type == double.class
                                || type == boolean.class
                                || type == int.class
                                || type == int[].class);
    }

    /** The second of two variables of a reduction. */
    private static boolean takesAxesAsVariable(Method method) {
        boolean reduces =
                method.getName().matches("(reduce|norm|asum).*|mean|prod|sum|standardDeviation|variance|.*Norm|cum.*")
                        || (method.getDeclaringClass() == SDBaseOps.class
                                && method.getName().matches("max|min"));
        return reduces && method.getParameterCount() > 1 && method.getParameterTypes()[1] == SDVariable.class;
    }

    /** Its name with the kinds of its arguments. */
    String name() {
        return "%s.%s(%s)"
                .formatted(
                        owner,
                        method.getName(),
                        Arrays.stream(method.getParameterTypes())
                                .map(type -> type == SDVariable.class ? "x" : type.getSimpleName())
                                .collect(Collectors.joining(", ")));
    }

    int variables() {
        return (int) Arrays.stream(method.getParameterTypes())
                .filter(type -> type == SDVariable.class)
                .count();
    }

    boolean hasAxis() {
        return Arrays.asList(method.getParameterTypes()).contains(int[].class)
                || Arrays.asList(method.getParameterTypes()).contains(int.class);
    }

    /**
     * The operation in a graph.
     *
     * @param axis for arguments that are whole numbers
     */
    SDVariable in(SameDiff graph, List<SDVariable> variables, int axis) throws InvocationTargetException {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        int next = 0;
        double number =
                Arrays.stream(types).filter(type -> type == double.class).count() > 1 ? -0.75 : 2;
        for (int i = 0; i < types.length; i++) {
            if (types[i] == SDVariable.class) {
                arguments[i] = variables.get(next++);
            } else if (types[i] == double.class) {
                arguments[i] = number;
                number = 0.75;
            } else if (types[i] == boolean.class) {
                arguments[i] = false;
            } else {
                arguments[i] = types[i] == int.class ? axis : new int[] {axis};
            }
        }
        try {
            return (SDVariable) method.invoke(of.apply(graph), arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
