package ibasho.protocol;

/** How many pieces of one kind were erased. */
public record ErasedPieces(ErasedKind kind, long pieces) {}
