package ibasho.staff;

import ibasho.mail.Letter;

/** The one letter that does not say what it is about: that there is something to look at. */
final class NeutralLetter {
    private static final String SUBJECT = "お知らせ";

    private NeutralLetter() {}

    /**
     * To this address.
     *
     * @param baseUrl where the letter points, without a slash at the end
     */
    static Letter to(String address, String baseUrl) {
        var text =
                """
                こんにちは。

                お知らせがあります。こちらからご覧ください。
                %s

                このメールには返信できません。
                """
                        .formatted(baseUrl + "/");
        return new Letter(address, SUBJECT, text);
    }
}
