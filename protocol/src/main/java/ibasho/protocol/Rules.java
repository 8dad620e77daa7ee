package ibasho.protocol;

import java.util.List;

/**
 * The rules of the 居場所 in one version.
 *
 * @param shortLines at most seven lines
 * @param full paragraphs of the whole text
 */
public record Rules(int version, List<String> shortLines, List<String> full) {}
