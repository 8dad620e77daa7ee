package ibasho.gateway.http;

/** Bytes that are carried, not compared. Nobody changes the array. */
public final class Bytes {
    /** No bytes. */
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] array;

    /** Carries this very array. */
    public Bytes(byte[] array) {
        this.array = array;
    }

    /** How many. */
    public int length() {
        return array.length;
    }

    byte[] array() {
        return array;
    }
}
