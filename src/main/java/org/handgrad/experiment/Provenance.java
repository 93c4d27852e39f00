package org.handgrad.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.handgrad.config.ExperimentConfig;

/**
 * The origin of a result, as far as a rerun on the same machine reproduces it.
 *
 * @param configHash SHA-256 of the configuration's text
 * @param seed first seed of the configuration
 * @param versions of handgrad and the libraries that compute
 */
public record Provenance(String configHash, long seed, Map<String, String> versions) {
    /** The provenance of a result of this configuration. */
    public static Provenance of(ExperimentConfig config) {
        return new Provenance(sha256(config.yaml()), config.seeds().get(0), readVersions());
    }

    /** Versions of handgrad and its libraries. */
    public static Map<String, String> readVersions() {
        Properties properties = new Properties();
        try (InputStream stream = Provenance.class.getResourceAsStream("versions.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read versions.properties", e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> versions.put(name, properties.getProperty(name)));
        return versions;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
