package ibasho.protocol;

/**
 * How somebody looks: an animal, a plant or a shape from a CC0 set; never a photo.
 *
 * @param style one of {@link AvatarStyles#ALL}
 * @param seed what the drawing is made from, 1–24 characters of {@code [a-z0-9-]}
 */
public record Avatar(String style, String seed) {}
