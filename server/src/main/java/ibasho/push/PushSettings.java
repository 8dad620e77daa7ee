package ibasho.push;

/**
 * How devices are called.
 *
 * @param services which push services may be called
 * @param contact where a push service reaches the operator: {@code mailto:…} or {@code https://…}
 */
public record PushSettings(PushServices services, String contact) {
    private static final String CONTACT = "(mailto:|https://)[A-Za-z0-9._~%+@:/-]{3,200}";

    /**
     * Checks the contact.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    public PushSettings {
        if (!contact.matches(CONTACT)) {
            throw new IllegalArgumentException(
                    "push.contact: " + contact + " (expected: mailto:… or https://…)");
        }
    }
}
