package ibasho.load;

/** 呼び名 for robots: short, all different, none like another. */
final class Names {
    private static final String[] SYLLABLES = {
        "か", "さ", "た", "な", "ま", "や", "ら", "き", "し", "ち", "に", "み", "く", "す", "ぬ", "む"
    };

    private Names() {}

    /** The name with this number, from 0 on. */
    static String of(int number) {
        var base = SYLLABLES.length;
        return "もり"
                + SYLLABLES[number / (base * base) % base]
                + SYLLABLES[number / base % base]
                + SYLLABLES[number % base];
    }
}
