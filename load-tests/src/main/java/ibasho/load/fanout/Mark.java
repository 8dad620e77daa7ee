package ibasho.load.fanout;

import io.netty.buffer.ByteBuf;

/** The number a message carries inside its text: {@code ~sender.seq~}, then padding. */
final class Mark {
    /** Stands in no other part of what a server says. */
    static final byte SIGN = '~';

    private static final int MOST_BYTES = 20;

    private Mark() {}

    /** A text of so many bytes that carries this number. */
    static String text(int sender, long seq, int bytes) {
        var mark = "~" + sender + "." + seq + "~";
        return mark + "x".repeat(Math.max(0, bytes - mark.length()));
    }

    /** Hears what the text carries, if it carries a mark. */
    static void read(ByteBuf in, int from, int length, Ear ear) {
        var sign = in.indexOf(from, from + length, SIGN);
        if (sign >= 0) {
            readMark(in, sign + 1, Math.min(from + length, sign + MOST_BYTES + 2), ear);
        }
    }

    private static void readMark(ByteBuf in, int from, int to, Ear ear) {
        var sender = 0;
        var at = from;
        for (var b = in.getByte(at); b != '.' && at < to; b = in.getByte(++at)) {
            sender = 10 * sender + (b - '0');
        }
        var seq = 0L;
        for (var b = in.getByte(++at); b != SIGN && at < to; b = in.getByte(++at)) {
            seq = 10 * seq + (b - '0');
        }
        ear.heard(sender, seq);
    }

    /** Who listens. */
    interface Ear {
        void heard(int sender, long seq);
    }
}
