package org.handgrad.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** What a thread was at when the flight recorder looked, by the innermost frame that says so. */
final class StepSamples {
    private static final Set<String> EVENTS = Set.of("jdk.ExecutionSample", "jdk.NativeMethodSample");

    /** What is done, and the methods that do it: a class's name, a method's, or beginnings of them. */
    private static final Map<String, List<String>> WORK = new LinkedHashMap<>();

    static final String OTHER = "Java of DL4J and ND4J";

    static {
        WORK.put(
                "account of what is to be freed",
                List.of(
                        "DeallocatorService.",
                        "DeallocatableReference.",
                        "Pointer.deallocator",
                        "Pointer$DeallocatorReference.",
                        "Pointer$NativeDeallocator."));
        WORK.put("arithmetic", List.of("Nd4jCpu.exec", "openblas", "Nd4jCpu.cblas"));
        WORK.put(
                "native contexts made and filled",
                List.of("Nd4jCpu.createGraphContext", "Nd4jCpu.setGraphContext", "Nd4jCpu.ctx", "CpuOpContext."));
        WORK.put(
                "shapes described",
                List.of(
                        "NativeOpExecutioner.createShapeInfo",
                        "NativeOpExecutioner.tad",
                        "ShapeInfoProvider.",
                        "TADManager."));
        WORK.put("buffers and views made", List.of("DataBuffer.", "DefaultDataBufferFactory.", "Nd4j.createBuffer"));
        WORK.put(OTHER, List.of("MultiLayerNetwork.fit"));
    }

    private StepSamples() {}

    /** How many samples of the thread that trains fell on each kind of work; others are left out. */
    static Map<String, Integer> of(Path recording, String thread) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        WORK.keySet().forEach(work -> counts.put(work, 0));
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (EVENTS.contains(event.getEventType().getName())
                        && event.getValue("sampledThread") instanceof RecordedThread sampled
                        && thread.equals(sampled.getJavaName())) {
                    count(event, counts);
                }
            }
        }
        return counts;
    }

    private static void count(RecordedEvent event, Map<String, Integer> counts) {
        List<String> frames = event.getStackTrace().getFrames().stream()
                .map(StepSamples::name)
                .toList();
        if (frames.stream().noneMatch(frame -> frame.startsWith("MultiLayerNetwork.fit"))) {
            return;
        }
        for (String frame : frames) {
            for (Map.Entry<String, List<String>> work : WORK.entrySet()) {
                if (work.getValue().stream().anyMatch(frame::contains)) {
                    counts.merge(work.getKey(), 1, Integer::sum);
                    return;
                }
            }
        }
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }
}
