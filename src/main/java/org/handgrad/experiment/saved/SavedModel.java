package org.handgrad.experiment.saved;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handgrad.data.csv.CsvTable;
import org.handgrad.dl4j.ArchiveEntries;
import org.handgrad.dl4j.Dl4jArchive;
import org.handgrad.message.Suggestion;
import org.nd4j.linalg.api.ndarray.INDArray;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trained model read from a file.
 *
 * @param card meaning of inputs and outputs
 * @param archive the network and the scaling of its inputs
 */
public record SavedModel(ModelCard card, Dl4jArchive archive) {
    /** Where the card lies in the zip; DL4J passes over entries it does not know. */
    private static final String CARD = "handgrad.json";

    private static final int MOST_CARD_BYTES = 1 << 24;

    private static final JsonMapper JSON = new JsonMapper();

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
     * What the model says of every row of a table. The table's columns are found by their names; it need not have targets.
     *
     * @throws org.handgrad.data.DataException if the table cannot be read, or anything in it is wrong
     */
    public Predictions predict(Path table) {
        INDArray x = CsvTable.readInputs(table, card.format(), card.features());
        return new Predictions(card.outputs(), archive.predict(x));
    }
}
