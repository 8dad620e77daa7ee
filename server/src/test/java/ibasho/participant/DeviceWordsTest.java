package ibasho.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0 Mobile Safari/537.36 | Android の Chrome",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Mobile Safari/604.1 | iPhone の Safari",
                "Mozilla/5.0 (iPad; CPU OS 19_0) CriOS/140.0 Mobile Safari/604.1 | iPad の Chrome",
                "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0 | Windows の Edge",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X) Gecko/20100101 Firefox/140.0 | Mac の Firefox",
                "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/28.0 Chrome/130.0 | Android の Samsung Internet",
                "curl/8.5 | 知らない端末",
                "'' | 知らない端末",
            })
    void saysWhatPeopleCallIt(String userAgent, String words) {
        assertThat(DeviceWords.of(userAgent)).isEqualTo(words);
    }
}
