package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of the note of a profession. */
public record PanelNoteView(
        PanelPart part, int version, @Nullable String nickname, Instant at, String text) {}
