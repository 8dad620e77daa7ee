package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says.
 *
 * @param name as shown at the door; empty: the name of the kind
 * @param lastDate {@code null}: until somebody ends it
 * @param askFirst whether every date of it waits until staff decide (such as 5th Mondays)
 */
public record RuleText(
        KindId kind,
        String name,
        Repeat repeat,
        LocalDate firstDate,
        @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate lastDate,
        OpeningHours hours,
        OnHoliday onHoliday,
        boolean askFirst) {}
