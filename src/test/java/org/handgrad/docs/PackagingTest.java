package org.handgrad.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Version, dependencies and options stand in several places, and are the same in each. */
class PackagingTest {
    private static Element pom;
    private static JsonNode alias;

    @BeforeAll
    static void read() throws IOException, ParserConfigurationException, SAXException {
        pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        alias = new JsonMapper()
                .readTree(Files.readString(Path.of("jbang-catalog.json")))
                .get("aliases")
                .get("handgrad");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        String text = children(parent, name).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
        Element properties = children(pom, "properties").get(0);
        return text.startsWith("${") ? text(properties, text.substring(2, text.length() - 1)) : text;
    }

    private static List<String> strings(String key) {
        return alias.get(key).valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void theVersionIsTheSameEverywhere() throws IOException {
        String version = text(pom, "version");
        assertThat(alias.get("script-ref").asString()).isEqualTo("org.handgrad:handgrad:" + version);
        assertThat(Page.of("docs", "how-to", "check-a-gradient.md").text())
                .contains("<version>%s</version>".formatted(version));
        assertThat(Page.of("docs", "changelog.md").text()).containsPattern("(?m)^## " + Pattern.quote(version) + " ");
    }

    /** Optional in the POM is what only the program needs; whoever starts the program from a repository must name it. */
    @Test
    void theCatalogueNamesWhatIsOptionalInThePom() {
        List<String> optional = children(children(pom, "dependencies").get(0), "dependency").stream()
                .filter(dependency -> text(dependency, "optional").equals("true"))
                .filter(dependency -> !text(dependency, "scope").equals("provided"))
                .map(dependency -> String.join(
                        ":", text(dependency, "groupId"), text(dependency, "artifactId"), text(dependency, "version")))
                .toList();
        assertThat(optional).isNotEmpty();
        assertThat(strings("dependencies")).containsExactlyInAnyOrderElementsOf(optional);
    }

    @Test
    void theCatalogueHasTheLaunchersOptions() throws IOException {
        assertThat(strings("runtime-options"))
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src", "launcher", "jvm.options")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList());
    }
}
