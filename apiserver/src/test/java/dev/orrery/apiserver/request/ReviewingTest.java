package dev.orrery.apiserver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.User;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.review.Reviews;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Who asks about access is answered, and nothing is written. */
class ReviewingTest {
    private static final RequestOptions AS_EVA = ImmutableRequestOptions.builder()
            .user(User.known("eva", Vector.of("gardeners")))
            .build();

    private final Tried tried = Tried.inDefault();

    private static Request review(String kind, String namespace, String spec) {
        Kind<?> known = Reviews.KINDS.find(each -> each.name().equals(kind)).get();
        Body body = new Body.Document(
                JsonText.parse("{\"spec\":" + spec.replace('\'', '"') + "}").get());
        return new Request(Verb.CREATE, known, namespace, "", "", body, AS_EVA);
    }

    private Json status(Request request) {
        Json answer = ObjectCodec.encode(tried.granted(request));
        assertThat(tried.writes()).isZero();
        return answer.objectAt("status");
    }

    @Test
    void whoAsksWhoTheyAreIsTold() {
        Json info = status(review("SelfSubjectReview", "", "{}")).objectAt("userInfo");
        assertThat(info.textAt("username")).isEqualTo("eva");
        assertThat(info.elementsAt("groups").map(Json::plainText)).containsExactly("gardeners", "system:authenticated");
    }

    @Test
    void everybodyMayDoEverything() {
        String attributes = "'resourceAttributes':{'namespace':'default','verb':'get','resource':'pods'}";
        for (Request request : Vector.of(
                review("SelfSubjectAccessReview", "", "{" + attributes + "}"),
                review("SelfSubjectAccessReview", "", "{'nonResourceAttributes':{'path':'/metrics','verb':'get'}}"),
                review("SubjectAccessReview", "", "{'user':'joe'," + attributes + "}"),
                review("LocalSubjectAccessReview", "default", "{'groups':['all']," + attributes + "}"))) {
            assertThat(status(request).isTrueAt("allowed")).isTrue();
        }
        Json rules = status(review("SelfSubjectRulesReview", "", "{'namespace':'default'}"));
        assertThat(JsonText.compact(rules.objectAt()))
                .contains("\"resources\":[\"*\"]", "\"nonResourceURLs\":[\"*\"]", "\"incomplete\":false");
    }

    @Test
    void aTokenIsItsOwnersOrNobodys() {
        Request nobodys = review("TokenReview", "", "{'token':'t'}");
        assertThat(status(nobodys).isTrueAt("authenticated")).isFalse();
        Request owned = nobodys.with(ImmutableRequestOptions.builder()
                .tokenOwner(User.known("eva", Vector.empty()))
                .build());
        assertThat(status(owned).textAt("user", "username")).isEqualTo("eva");
    }

    @Test
    void aQuestionThatAsksNothingIsRefused() {
        Status empty = tried.refused(review("SelfSubjectAccessReview", "", "{}"));
        assertThat(empty.code()).isEqualTo(422);
        assertThat(empty.message())
                .isEqualTo(
                        "SelfSubjectAccessReview.authorization.k8s.io \"\" is invalid: spec.resourceAttributes: Invalid"
                                + " value: \"null\": exactly one of nonResourceAttributes or resourceAttributes must be specified");
        assertThat(tried.refused(review("TokenReview", "", "{}")).message())
                .isEqualTo("token is required for TokenReview in authentication");
        assertThat(tried.refused(review(
                                "LocalSubjectAccessReview",
                                "default",
                                "{'user':'joe','resourceAttributes':{'namespace':'elsewhere'}}"))
                        .message())
                .isEqualTo("spec.resourceAttributes.namespace must match namespace: default");
    }

    @Test
    void thereIsNothingToRead() {
        Request get = Request.get(Reviews.KINDS.head(), "", "any");
        assertThat(tried.refused(get).code()).isEqualTo(405);
    }
}
