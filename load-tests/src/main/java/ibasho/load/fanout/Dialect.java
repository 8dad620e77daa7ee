package ibasho.load.fanout;

import io.netty.buffer.ByteBuf;

/** How one server is spoken to. Called on the hall's event loop only. */
interface Dialect {
    /** More lines of the handshake's request, each ended by CR LF. */
    String handshakeHeaders(Member member);

    /** The path of the handshake. */
    String path(Member member);

    /** The socket is open: says what is left to say until {@link Member#joined}. */
    void opened(Member member);

    /** A whole text lies in {@code in}. */
    void heard(Member member, ByteBuf in, int from, int length, long now);

    /** The text that asks the server to pass message {@code seq} on. */
    String message(Member member, long seq);

    /** Asks for something that is not counted; where there is nothing else, nothing. */
    default void ask(Member member, String wish) {}

    /** The number of the last line that anybody heard; 0 before the first. */
    default long lastLine() {
        return 0;
    }
}
