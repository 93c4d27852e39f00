package org.handgrad.experiment.saved;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipError;
import org.handgrad.data.csv.ColumnRef;
import org.handgrad.data.csv.CsvFormat;
import org.handgrad.data.csv.CsvTable;
import org.handgrad.data.csv.MissingValues;
import org.handgrad.data.csv.TargetKind;
import org.handgrad.dl4j.Dl4jArchive;
import org.handgrad.text.Suggestion;
import org.handgrad.text.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trained model that was read from a file.
 *
 * @param card what its numbers mean
 * @param archive the network and the scaling of its inputs
 */
public record SavedModel(ModelCard card, Dl4jArchive archive) {
    /** Where the card lies in the zip; DL4J passes over entries it does not know. */
    private static final String CARD = "handgrad.json";

    private static final JsonMapper JSON = new JsonMapper();

    /** Puts a card into a file that DL4J wrote. */
    static void addCard(Path file, ModelCard card) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath(CARD), JSON.writeValueAsString(card));
        }
    }

    /**
     * Reads a file that {@link SavedModels} wrote.
     *
     * @throws UnreadableModel if it cannot be read, or is something else
     */
    public static SavedModel read(Path file) throws UnreadableModel {
        if (Files.isDirectory(file)) {
            throw new UnreadableModel(file, "this is a folder");
        }
        if (!Files.exists(file)) {
            throw new UnreadableModel(file, "there is no such file" + Suggestion.near(file));
        }
        ModelCard card = card(file);
        Dl4jArchive archive;
        try {
            archive = Dl4jArchive.read(file);
        } catch (IOException e) {
            throw new UnreadableModel(file, e.getMessage());
        }
        int inputs = archive.network().layerInputSize(0);
        if (inputs != card.features().size()) {
            throw new UnreadableModel(
                    file,
                    "its network has %d inputs, its card names %d"
                            .formatted(inputs, card.features().size()));
        }
        return new SavedModel(card, archive);
    }

    private static ModelCard card(Path file) throws UnreadableModel {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path card = zip.getPath(CARD);
            if (!Files.exists(card)) {
                throw new UnreadableModel(file, "there is no %s in it".formatted(CARD));
            }
            return JSON.readValue(Files.readString(card), ModelCard.class);
        } catch (ProviderNotFoundException | ZipError e) {
            throw new UnreadableModel(file, "this is no zip file");
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableModel(file, "its %s cannot be understood".formatted(CARD));
        } catch (IOException e) {
            throw new UnreadableModel(file, Unreadable.reason(file, e));
        }
    }

    /**
     * What the model says of every row of a table. The table's columns are found by their names; it need not have targets.
     *
     * @throws org.handgrad.data.DataException if the table cannot be read, or anything in it is wrong
     */
    public Predictions predict(Path table) {
        List<ColumnRef> columns =
                card.features().stream().<ColumnRef>map(ColumnRef.Named::new).toList();
        CsvFormat format = new CsvFormat(
                card.delimiter(),
                card.header(),
                List.of(),
                Optional.of(columns),
                TargetKind.NUMBERS,
                MissingValues.REFUSE);
        return new Predictions(card.outputs(), archive.predict(CsvTable.readInputs(table, format, card.features())));
    }
}
