package org.handgrad.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Files that are made one after another: one that cannot be made is told of and left out, and the others are made all the same. */
final class GeneratedFiles {
    private final Path folder;
    private final Consumer<MissingFile> missing;
    private final Map<Path, String> texts;

    /**
     * None yet.
     *
     * @param folder they go to, within the folder of reports
     * @param missing is told of every file that cannot be made
     */
    GeneratedFiles(Path folder, Consumer<MissingFile> missing) {
        this(folder, missing, new LinkedHashMap<>());
    }

    private GeneratedFiles(Path folder, Consumer<MissingFile> missing, Map<Path, String> texts) {
        this.folder = folder;
        this.missing = missing;
        this.texts = texts;
    }

    /** The same files, and room for others in another folder. */
    GeneratedFiles in(Path other) {
        return new GeneratedFiles(other, missing, texts);
    }

    /** A file whose text is there. */
    void add(String name, String text) {
        texts.put(folder.resolve(name), text);
    }

    void addAll(Map<String, String> files) {
        files.forEach(this::add);
    }

    /** A file whose text is still to be made. */
    void make(String name, Supplier<String> text) {
        attempt(name, text).ifPresent(made -> add(name, made));
    }

    /** What a file is made from; empty if that cannot be made. */
    <T> Optional<T> attempt(String name, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            String file = folder.resolve(name).toString().replace('\\', '/');
            missing.accept(new MissingFile(file, e));
            return Optional.empty();
        }
    }

    boolean has(String name) {
        return texts.containsKey(folder.resolve(name));
    }

    /** Whether a folder holds them already, as they are. */
    boolean areIn(Path out) throws IOException {
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            if (!FileReplacement.holds(out.resolve(text.getKey()), text.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Texts by their places within the folder of reports. */
    Map<Path, String> texts() {
        return Collections.unmodifiableMap(texts);
    }
}
