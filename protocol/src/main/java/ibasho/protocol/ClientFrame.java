package ibasho.protocol;

/**
 * One text frame from a browser.
 *
 * @param n the asker's number for this wish, 1 … 2^53−1; its one answer carries it back
 * @param m the wish
 */
public record ClientFrame(long n, ClientMessage m) {}
