package org.handgrad.data.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words that everybody puts in the same order. */
final class KnownOrders {
    private static final List<List<String>> ORDERS = List.of(
            List.of("very low", "low", "medium", "high", "very high"),
            List.of("vlow", "low", "med", "high", "vhigh"),
            List.of("lowest", "low", "normal", "high", "highest"),
            List.of("tiny", "small", "medium", "big", "large", "huge"),
            List.of("xxs", "xs", "s", "m", "l", "xl", "xxl"),
            List.of("first", "second", "third", "fourth", "fifth"),
            List.of("very poor", "poor", "fair", "average", "good", "very good", "excellent"),
            List.of("never", "rarely", "sometimes", "often", "always"),
            List.of("none", "mild", "moderate", "severe"),
            List.of("strongly disagree", "disagree", "neutral", "agree", "strongly agree"),
            List.of("低", "中", "高"),
            List.of("小", "中", "大"));

    private KnownOrders() {}

    /** The words in their order, if there are three or more and all belong to one order. */
    static Optional<List<String>> of(Set<String> words) {
        if (words.size() < 3) {
            return Optional.empty();
        }
        return ORDERS.stream()
                .filter(order -> words.stream().allMatch(word -> order.contains(word.toLowerCase(Locale.ROOT))))
                .findFirst()
                .map(order -> words.stream()
                        .sorted(Comparator.comparingInt(word -> order.indexOf(word.toLowerCase(Locale.ROOT))))
                        .toList());
    }
}
