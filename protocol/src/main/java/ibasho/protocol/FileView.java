package ibasho.protocol;

/**
 * A small file the browser offers to keep.
 *
 * @param name such as {@code 開設日誌-2026-11-24.csv}; names nobody
 * @param mediaType such as {@code text/csv;charset=utf-8}
 * @param content the whole of it, with a byte order mark where spreadsheets need one
 */
public record FileView(String name, String mediaType, String content) {}
