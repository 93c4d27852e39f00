package org.handgrad.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two languages of the pages say the same of the same things, and every sentence finds its own translation. */
class PageWordsTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static JsonNode read(String name) {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(BundledResource.text(name));
    }

    private static Set<String> blanks(String text) {
        Matcher matcher = Pattern.compile("\\{\\w+\\}").matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** As {@code sentences.js} makes one of an English sentence. */
    private static Pattern pattern(String english) {
        StringBuilder regex = new StringBuilder();
        for (String part : english.split("(?=\\{\\d\\})|(?<=\\{\\d\\})", -1)) {
            regex.append(part.matches("\\{\\d\\}") ? ".+?" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    @Test
    void everyTextHasTwoLanguagesWithTheSameBlanks() {
        read("texts.json").get("texts").properties().forEach(text -> {
            assertThat(text.getValue()).as(text.getKey()).hasSize(2);
            assertThat(blanks(text.getValue().get(1).asString()))
                    .as(text.getKey())
                    .isEqualTo(blanks(text.getValue().get(0).asString()));
        });
    }

    @Test
    void everyWordIsOneChineseText() {
        for (String group : List.of("heads", "words")) {
            read("texts.json")
                    .get(group)
                    .properties()
                    .forEach(word -> assertThat(word.getValue().asString(""))
                            .as(word.getKey())
                            .containsPattern(CHINESE));
        }
    }

    /** The page takes the first pattern that fits: a general one must not stand before a special one. */
    @Test
    void everySentenceFindsItsOwnTranslation() {
        List<Pattern> before = new ArrayList<>();
        for (JsonNode sentence : read("sentences.json")) {
            String english = sentence.get(0).asString();
            assertThat(blanks(sentence.get(1).asString())).as(english).isEqualTo(blanks(english));
            String example = english.replaceAll("\\{\\d\\}", "W1");
            assertThat(before)
                    .as(english)
                    .noneMatch(pattern -> pattern.matcher(example).matches());
            before.add(pattern(english));
            assertThat(before.get(before.size() - 1).matcher(example).matches())
                    .as(english)
                    .isTrue();
        }
    }
}
