package ibasho.load.fanout;

/** Who is measured. */
enum Contestant {
    /** C and epoll: one write of ready bytes for each member. */
    FLOOR("floor"),
    NAIVE("netty naive"),
    JETTY("jetty"),
    NODE("node ws"),
    /** Our server, avatars' steps: nothing is stored. */
    OURS("ours"),
    /** Our server, chat lines: each is on the disk before anybody sees it. */
    OURS_CHAT("ours, chat");

    private final String shownAs;

    Contestant(String shownAs) {
        this.shownAs = shownAs;
    }

    boolean ours() {
        return this == OURS || this == OURS_CHAT;
    }

    @Override
    public String toString() {
        return shownAs;
    }
}
