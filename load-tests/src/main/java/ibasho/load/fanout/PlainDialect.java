package ibasho.load.fanout;

import io.netty.buffer.ByteBuf;

/** The peers' way: the path names the room, and every text goes to all in it as it is. */
record PlainDialect(int bytes) implements Dialect {
    @Override
    public String handshakeHeaders(Member member) {
        return "";
    }

    @Override
    public String path(Member member) {
        return "/" + member.room();
    }

    @Override
    public void opened(Member member) {
        member.joined();
    }

    @Override
    public void heard(Member member, ByteBuf in, int from, int length, long now) {
        Mark.read(in, from, length, (sender, seq) -> member.heard(sender, seq, now));
    }

    @Override
    public String message(Member member, long seq) {
        return Mark.text(member.sender(), seq, bytes);
    }
}
