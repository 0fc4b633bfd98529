package dev.orrery.apiserver.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.Written;
import dev.orrery.apiserver.request.Tried;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Who writes by hand is told of what is sound and still not right. */
class WarningsTest {
    private static final String ODD = "'nodeSelector':{'beta.kubernetes.io/os':'linux'},"
            + "'hostAliases':[{'ip':'1.2.3.4'},{'ip':'1.2.3.4'}],"
            + "'volumes':[{'name':'v','glusterfs':{'endpoints':'e','path':'p'}}],"
            + "'containers':[{'name':'c','image':'i','resources':{'limits':{'memory':'100m'}},'env':["
            + "{'name':'A','value':'1'},{'name':'A','value':'2'},{'name':'A','value':'$(A)3'}]}]";

    private final Tried tried = Tried.inDefault();

    private Vector<String> warnings(Request request) {
        return ((Response.One) tried.send(request)).warnings();
    }

    private static Request byHand(Verb verb, KubernetesObject object) {
        return new Request(
                verb,
                object.kind(),
                "default",
                object.name(),
                "",
                new Body.Document(ObjectCodec.encode(object)),
                RequestOptions.NONE);
    }

    private static KubernetesObject deployment() {
        return Written.object(
                "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web','namespace':'default'},"
                        + "'spec':{'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'},"
                        + "'annotations':{'scheduler.alpha.kubernetes.io/critical-pod':''}},'spec':{" + ODD + "}}}}");
    }

    @Test
    void whatIsOddInATemplateIsNamedWithItsPlace() {
        assertThat(warnings(byHand(Verb.CREATE, deployment())))
                .containsExactly(
                        "spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use"
                                + " \"kubernetes.io/os\" instead",
                        "spec.template.metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-functional in"
                                + " v1.16+; use the \"priorityClassName\" field instead",
                        "spec.template.spec.volumes[0].glusterfs: deprecated in v1.25, non-functional in v1.26+",
                        "spec.template.spec.hostAliases[1].ip: duplicate ip \"1.2.3.4\"",
                        "spec.template.spec.containers[0].resources.limits[memory]: fractional byte value \"100m\" is"
                                + " invalid, must be an integer",
                        "spec.template.spec.containers[0].env[1]: hides previous definition of \"A\", which may be dropped"
                                + " when using apply");
    }

    @Test
    void whoOnlyLabelsItIsNotToldAgain() {
        KubernetesObject stored = tried.granted(byHand(Verb.CREATE, deployment()));
        assertThat(warnings(Tried.patch(stored, PatchType.MERGE, "{'metadata':{'labels':{'x':'y'}}}")))
                .isEmpty();
        assertThat(warnings(Tried.patch(stored, PatchType.MERGE, "{'spec':{'replicas':2}}")))
                .isNotEmpty();
    }

    @Test
    void aControllerIsToldNothing() {
        assertThat(warnings(Request.create(deployment()))).isEmpty();
    }

    @Test
    void otherKindsHaveOldWaysToo() {
        assertThat(warnings(byHand(
                        Verb.CREATE,
                        Written.object("{'apiVersion':'networking.k8s.io/v1','kind':'Ingress','metadata':{'name':'in',"
                                + "'namespace':'default','annotations':{'kubernetes.io/ingress.class':'nginx'}},'spec':"
                                + "{'defaultBackend':{'service':{'name':'s','port':{'number':80}}}}}"))))
                .containsExactly(
                        "annotation \"kubernetes.io/ingress.class\" is deprecated, please use 'spec.ingressClassName' instead");
    }
}
