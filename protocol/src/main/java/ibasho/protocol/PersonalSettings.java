package ibasho.protocol;

import java.util.Set;

/**
 * How somebody likes things shown and heard. Kept with the person, so that it is the same on every
 * device; never shown to anybody else.
 *
 * @param furigana readings above kanji, in our own texts and in what others write
 * @param contrast stronger lines and colours, in light and in dark
 * @param sounds what may be heard; empty at the start, so that nothing is heard at home
 * @param saving spares battery and data: fewer pictures, no movement
 * @param talking how one's own microphone is switched
 */
public record PersonalSettings(
        Language language,
        boolean furigana,
        TextSize textSize,
        Theme theme,
        boolean contrast,
        Motion motion,
        RoomViewing view,
        Set<Sound> sounds,
        boolean saving,
        Talking talking) {
    /** Keeps a copy of the sounds. */
    public PersonalSettings {
        sounds = Set.copyOf(sounds);
    }

    /** The language of the screens. */
    public enum Language {
        JA,
        /** やさしい日本語. */
        JA_EASY,
        EN
    }

    /** How large texts are; the smallest is 17 CSS pixels. */
    public enum TextSize {
        NORMAL,
        /** 18 CSS pixels. */
        LARGE,
        /** 21 CSS pixels. */
        LARGER,
        /** 25 CSS pixels. */
        LARGEST
    }

    /** Light or dark. */
    public enum Theme {
        /** As the device wishes. */
        AUTO,
        LIGHT,
        DARK
    }

    /** Whether things move. */
    public enum Motion {
        /** As the device wishes. */
        AUTO,
        /** Nothing moves by itself; people appear where they are. */
        CALM
    }

    /** How the room is shown at first; both ways have the same rights. */
    public enum RoomViewing {
        /** The list on weak machines, else what the place suggests. */
        AUTO,
        LIST,
        MAP
    }

    /** How one's own voice goes out. */
    public enum Talking {
        /** While a button is held. */
        PRESS,
        /** From a press until the next; only whoever wishes so. */
        OPEN
    }

    /** One kind of sound; each has a switch of its own. */
    public enum Sound {
        /** Somebody wrote to the room. */
        ROOM_LINE,
        /** Somebody wrote at one's own table. */
        TABLE_LINE,
        /** The door opened, or will soon close. */
        DOOR
    }
}
