package ibasho.chat;

import ibasho.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Asked when the write of new words begins: what was allowed when they were sent may have ended
 * while they waited for the disk. Called on the writer's thread; must not block.
 */
@FunctionalInterface
public interface WordsGate {
    /** Everything may be written. */
    WordsGate OPEN = () -> null;

    /** A no to words whose write begins now, or {@code null}. */
    @Nullable Refusal refusal();
}
