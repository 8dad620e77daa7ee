package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a card.
 *
 * @param checkedOn the day a human last checked phone number and hours
 */
public record InfoCardText(
        Kind kind,
        String title,
        String text,
        @JsonSetter(nulls = Nulls.SET) @Nullable String phone,
        @JsonSetter(nulls = Nulls.SET) @Nullable String url,
        String hours,
        LocalDate checkedOn) {

    /** What the card is for. */
    public enum Kind {
        /** An agency or a scheme. */
        AGENCY,
        /** Where to turn in distress; shown also when closed. */
        HELP
    }
}
