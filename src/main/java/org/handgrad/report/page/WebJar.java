package org.handgrad.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A library for browsers that is packed as a jar. */
record WebJar(String name) {
    static final WebJar UPLOT = new WebJar("uplot");
    static final WebJar KATEX = new WebJar("katex");

    /** One of its files. */
    String text(String path) {
        return BundledResource.text(full(path));
    }

    /** One of its files. */
    byte[] bytes(String path) {
        return BundledResource.bytes(full(path))
                .orElseThrow(() -> new IllegalStateException("%s has no %s".formatted(name, path)));
    }

    private String full(String path) {
        return "/META-INF/resources/webjars/%s/%s/%s".formatted(name, version(), path);
    }

    private String version() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(
                    BundledResource.text("/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name))));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return properties.getProperty("version");
    }
}
