package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's part in a card; for staff only, and never for whom the card is about.
 *
 * @param nickname 呼び名 of who reported or flagged
 * @param text what they added in their own words; may be empty
 * @param line the line they meant, if it is another one than the card's
 */
public record ConcernVoice(String nickname, String text, @Nullable Long line, Instant at) {}
