package ibasho.protocol;

/**
 * Where a client stopped hearing.
 *
 * @param epoch the log it was listening to
 * @param seq the last sequence it saw; 0 if none
 */
public record ResumePoint(String epoch, long seq) {}
