package dev.orrery.model.labels;

import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Labels to ask again and again, as a controller does that looks at all its pods whenever one of them changes. They are few,
 * so they stand in a row: nothing has to be made to find one, where each look into a tree leaves three small objects behind.
 *
 * <p>Source: the interface of this name in {@code apimachinery/pkg/labels/labels.go}.
 */
public final class Labels {
    private final Array<Tuple2<String, String>> pairs;

    private Labels(Array<Tuple2<String, String>> pairs) {
        this.pairs = pairs;
    }

    public static Labels of(SortedMap<String, String> labels) {
        return new Labels(Array.ofAll(labels));
    }

    public boolean has(String key, String value) {
        return value.equals(value(key));
    }

    public Option<String> get(String key) {
        return Option.of(value(key));
    }

    @Nullable
    String value(String key) {
        for (int place = 0; place < pairs.size(); place++) {
            Tuple2<String, String> pair = pairs.get(place);
            if (pair._1().equals(key)) {
                return pair._2();
            }
        }
        return null;
    }
}
