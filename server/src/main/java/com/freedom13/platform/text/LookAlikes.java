package com.freedom13.platform.text;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What names look like ([UTS 39](https://www.unicode.org/reports/tr39/)). Cyrillic «сосо» and Latin "coco" look
/// the same, so do `a_b` and `a-b`, `paul` and `pau1`.
///
/// ICU's tables are read at the first question, not at the start of the server.
final class LookAlikes {
    private LookAlikes() {}

    /// The same for two names that a reader could take for one another.
    static String skeleton(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Tables.CHECKER.getSkeleton(plain.replace('-', '_')).toLowerCase(Locale.ROOT);
    }

    static boolean isReserved(String skeleton) {
        return Tables.RESERVED.contains(bare(skeleton));
    }

    private static String bare(String skeleton) {
        return skeleton.replace("_", "").replace(" ", "");
    }

    private static final class Tables {
        static final SpoofChecker CHECKER =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

        static final Set<String> RESERVED =
                Text.words("""
                        admin administrator root system moderator mod staff support help security official owner
                        webmaster postmaster abuse api www mail freedom freedom13 miku mikugpt hatsunemiku
                        anonymous anonym anonim nobody deleted null undefined everyone адмін адміністратор
                        адміністрація админ администратор администрация модератор модерація модерация система
                        підтримка поддержка допомога помощь безпека власник сайт анонім аноним анонімно анонимно
                        міку мику мікуґпт мікугпт свобода13 фрідом13 видалено усі
                        """).map(name -> bare(skeleton(name))).collect(Collectors.toUnmodifiableSet());
    }
}
