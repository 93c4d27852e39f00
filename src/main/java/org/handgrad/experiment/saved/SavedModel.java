package org.handgrad.experiment.saved;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.handgrad.data.column.TableReader;
import org.handgrad.data.column.TableReading;
import org.handgrad.data.pipeline.Pipeline;
import org.handgrad.data.pipeline.Unseen;
import org.handgrad.data.text.TextTable;
import org.handgrad.dl4j.ArchiveEntries;
import org.handgrad.dl4j.Dl4jArchive;
import org.handgrad.message.Suggestion;
import org.nd4j.linalg.api.ndarray.INDArray;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A trained model read from a file: its network, and the meaning of inputs and outputs. */
public final class SavedModel {
    /** Where the card lies in the zip; DL4J passes over entries it does not know. */
    private static final String CARD = "handgrad.json";

    private static final int MOST_CARD_BYTES = 1 << 24;

    private static final JsonMapper JSON = new JsonMapper();

    private final ModelCard card;
    private final Dl4jArchive archive;

    private SavedModel(ModelCard card, Dl4jArchive archive) {
        this.card = card;
        this.archive = archive;
    }

    /** Puts a card into a file that DL4J wrote. */
    static void addCard(Path file, ModelCard card) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath(CARD), JSON.writeValueAsString(card));
        }
    }

    /**
     * Reads a file that {@link SavedModels} wrote. The file is not trusted: nothing in it is executed.
     *
     * @throws UnreadableModel if it is unreadable or not a saved model
     */
    public static SavedModel read(Path file) throws UnreadableModel {
        if (Files.isDirectory(file)) {
            throw new UnreadableModel(file, "this is a folder");
        }
        if (!Files.exists(file)) {
            throw new UnreadableModel(file, "there is no such file" + Suggestion.near(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableModel(file, "this is a device or a pipe and no file");
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableModel(file, "permission denied");
        }
        try (ArchiveEntries entries = Dl4jArchive.open(file, CARD)) {
            ModelCard card = card(entries.text(CARD, MOST_CARD_BYTES));
            Dl4jArchive archive = Dl4jArchive.read(entries);
            card.requireFor(archive.network().model());
            return new SavedModel(card, archive);
        } catch (IOException e) {
            throw new UnreadableModel(file, e.getMessage());
        }
    }

    private static ModelCard card(String text) throws IOException {
        try {
            return JSON.readValue(text, ModelCard.class);
        } catch (JacksonException e) {
            throw new IOException("its %s cannot be understood".formatted(CARD), e);
        }
    }

    /**
     * What the model says of every row of a table, or why it has no answer for it. The table's columns are found by their names; it
     * need not have targets.
     *
     * @throws org.handgrad.data.DataException if the table cannot be read, or lacks a column
     */
    public Predictions predict(Path table) {
        SavedTable description = card.table();
        Pipeline pipeline = description.pipeline();
        UnansweredRows unanswered = new UnansweredRows();
        TableReading reading = TableReader.read(
                new TextTable(table, description.dialect()),
                (header, mistakes) -> pipeline.columns(header, mistakes),
                unanswered);
        int[] rows = IntStream.range(0, reading.table().size()).toArray();
        INDArray outputs =
                rows.length == 0 ? null : description.inUnits(archive.predict(pipeline.encode(reading.table(), rows)));
        return Predictions.of(
                card,
                archive.network().model().outputs(),
                outputs,
                reading.table().lines(),
                unanswered.reasons(),
                pipeline.unseen(reading.table(), rows).stream()
                        .map(Unseen::remark)
                        .toList());
    }
}
