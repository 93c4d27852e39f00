package org.handgrad.cli;

import java.util.Map;
import org.handgrad.experiment.Provenance;
import picocli.CommandLine.IVersionProvider;

/** {@code --version}: what a report's provenance says, and the Java that runs it. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Map<String, String> versions = Provenance.readVersions();
        return new String[] {
            "handgrad " + versions.get("handgrad"),
            "deeplearning4j " + versions.get("deeplearning4j"),
            "nd4j " + versions.get("nd4j"),
            "java " + System.getProperty("java.runtime.version")
        };
    }
}
