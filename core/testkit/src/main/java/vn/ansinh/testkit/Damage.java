package vn.ansinh.testkit;

import java.util.ArrayList;
import java.util.List;

/** Damaged copies of a text, always the same ones: cut short, with letters lost or put in, twice, or nothing of it. */
final class Damage {

    private Damage() {}

    static List<String> of(String text, int places) {
        List<String> damaged =
                new ArrayList<>(List.of("", " ", "\uFEFF", "\u0000", "null", "[]", "{}", "\"", text + text));
        int step = Math.max(1, text.length() / places);
        for (int at = 0; at < text.length(); at += step) {
            damaged.add(text.substring(0, at));
            damaged.add(text.substring(at));
            damaged.add(text.substring(0, at) + text.substring(at + 1));
            damaged.add(text.substring(0, at) + "\u0000" + text.substring(at + 1));
            damaged.add(text.substring(0, at) + "9".repeat(30) + text.substring(at));
        }
        return damaged;
    }
}
