package ibasho.participant;

import java.util.List;

/** A browser in plain words, such as "Android の Chrome". Never longer than 40 characters. */
final class DeviceWords {
    private static final String UNKNOWN = "知らない端末";

    /** A word in the user agent, and what people call it; the first that fits wins. */
    private record Sign(String inside, String words) {}

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Android", "Android"),
                    new Sign("Windows", "Windows"),
                    new Sign("CrOS", "Chromebook"),
                    new Sign("Macintosh", "Mac"),
                    new Sign("Linux", "Linux"));

    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("SamsungBrowser", "Samsung Internet"),
                    new Sign("YaBrowser", "Yandex"),
                    new Sign("Firefox", "Firefox"),
                    new Sign("FxiOS", "Firefox"),
                    new Sign("CriOS", "Chrome"),
                    new Sign("Chrom", "Chrome"),
                    new Sign("Safari", "Safari"));

    private DeviceWords() {}

    static String of(String userAgent) {
        var system = find(SYSTEMS, userAgent);
        var browser = find(BROWSERS, userAgent);
        if (system.isEmpty()) {
            return browser.isEmpty() ? UNKNOWN : browser;
        }
        return browser.isEmpty() ? system : system + " の " + browser;
    }

    private static String find(List<Sign> signs, String userAgent) {
        for (var sign : signs) {
            if (userAgent.contains(sign.inside())) {
                return sign.words();
            }
        }
        return "";
    }
}
