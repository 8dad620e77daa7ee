package ibasho.chat;

import ibasho.protocol.ServerMessage;

/** What the log did with a wish that the rules allow. */
public sealed interface Kept {
    /** The line the wish was about. */
    long lineSeq();

    /**
     * It is stored now, and those who hear the line may be told.
     *
     * @param event one of the {@code chat.…} events, with its sequence
     */
    record New(LineFacts line, ServerMessage event) implements Kept {
        @Override
        public long lineSeq() {
            return line.seq();
        }
    }

    /** It was so already; nobody is told again. */
    record Already(long lineSeq) implements Kept {}
}
