package org.handgrad.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What a page may do: run the scripts and apply the styles it was made with, show fonts and pictures it holds. */
final class ContentPolicy {
    private ContentPolicy() {}

    /** The policy of a page with these scripts and styles, byte for byte. */
    static String of(List<String> scripts, List<String> styles) {
        return "default-src 'none'; script-src %s; style-src %s; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
                .formatted(hashes(scripts), hashes(styles));
    }

    private static String hashes(List<String> contents) {
        return contents.stream().map(ContentPolicy::hash).collect(Collectors.joining(" "));
    }

    private static String hash(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
