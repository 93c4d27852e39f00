package org.handgrad.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.handgrad.report.document.ResultDocument;
import org.handgrad.report.document.ResultDocument.Run;
import org.handgrad.report.document.StoredExperiment;
import org.handgrad.report.document.UnreadableResult;

/**
 * Where a result goes in a folder of reports. An interrupted result replaces only a result that it contains.
 * Otherwise the stored one stays, and one of another configuration goes to {@code interrupted-<configuration hash>}
 * in its folder.
 *
 * @param folder of the report, within the folder of reports
 * @param contained whether the stored result contains all runs of the new one; then it stays
 * @param remark for the user: what stays, and where the new result goes; may be empty
 */
public record ResultPlacement(Path folder, boolean contained, Optional<String> remark) {
    private static final int HASH_DIGITS = 8;
    private static final String BESIDE = "interrupted-";

    /**
     * The place of a result. Runs have a fixed order, so the longer of two results of a configuration contains the
     * other.
     */
    public static ResultPlacement of(ResultDocument result, Path out) {
        Path usual = out.getFileSystem().getPath(result.experiment());
        Optional<ResultDocument> there = stored(out.resolve(usual));
        if (!result.interrupted() || there.isEmpty()) {
            return new ResultPlacement(usual, false, Optional.empty());
        }
        if (areOfOneExperiment(there.get(), result)) {
            return among(there.get(), result, usual, out);
        }
        String hash = result.provenance().configHash();
        Path beside = usual.resolve(BESIDE + hash.substring(0, Math.min(HASH_DIGITS, hash.length())));
        Optional<ResultDocument> earlier = stored(out.resolve(beside));
        if (earlier.isPresent() && among(earlier.get(), result, beside, out).contained()) {
            return among(earlier.get(), result, beside, out);
        }
        String remark = "%s keeps its %s of another configuration or version; this run (%s) goes to %s"
                .formatted(out.resolve(usual), runs(there.get()), runs(result), out.resolve(beside));
        return new ResultPlacement(beside, false, Optional.of(remark));
    }

    /** Whether a folder of a report, by its name, holds an interrupted result of another configuration. */
    static boolean isBeside(String folder) {
        return folder.startsWith(BESIDE);
    }

    private static ResultPlacement among(ResultDocument there, ResultDocument result, Path folder, Path out) {
        if (there.interrupted() && amount(there) <= amount(result)) {
            return new ResultPlacement(folder, false, Optional.empty());
        }
        String remark = "%s keeps its %s; they include those of this run (%s)"
                .formatted(out.resolve(folder), runs(there), runs(result));
        return new ResultPlacement(folder, true, Optional.of(remark));
    }

    /** Epochs first; the gradients are compared after the last of them. */
    private static long amount(ResultDocument result) {
        long epochs = result.runs().stream().mapToLong(Run::epochs).sum();
        return epochs + result.gradients().size();
    }

    /** The same configuration, data and versions. */
    private static boolean areOfOneExperiment(ResultDocument one, ResultDocument other) {
        return one.provenance().equals(other.provenance()) && Objects.equals(one.data(), other.data());
    }

    private static String runs(ResultDocument result) {
        long finished = result.runs().stream()
                .filter(run -> !"interrupted".equals(run.status()))
                .count();
        String all =
                finished == result.runs().size() ? "" : " of " + result.runs().size();
        return "%s finished %s%s".formatted(finished, finished == 1 ? "run" : "runs", all);
    }

    /** Nothing is lost where nothing can be read. */
    private static Optional<ResultDocument> stored(Path folder) {
        if (!Files.isRegularFile(folder.resolve(StoredExperiment.RESULT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(StoredExperiment.readAnyResult(folder));
        } catch (UnreadableResult e) {
            return Optional.empty();
        }
    }
}
