package dev.orrery.wire.protobuf;

import static dev.orrery.wire.protobuf.Written.json;
import static dev.orrery.wire.protobuf.Written.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.kubernetes.client.proto.IntStr.IntOrString;
import io.kubernetes.client.proto.Meta;
import io.kubernetes.client.proto.Resource.Quantity;
import io.kubernetes.client.proto.Runtime.RawExtension;
import io.kubernetes.client.proto.V1;
import io.kubernetes.client.proto.V1Apiextensions;
import io.kubernetes.client.proto.V1Apps;
import io.kubernetes.client.proto.V1Authorization;
import io.kubernetes.client.proto.V1Coordination;
import org.junit.jupiter.api.Test;

/** What a client writes in protobuf is what it would have written in JSON. */
class ProtobufReaderTest {

    /** Go writes every scalar that is no pointer, zero or not. */
    @Test
    void aZeroIsReadWhereGoTellsItFromNothing() {
        V1Apps.Deployment deployment = V1Apps.Deployment.newBuilder()
                .setMetadata(Meta.ObjectMeta.newBuilder()
                        .setName("web")
                        .setGenerateName("")
                        .setNamespace("")
                        .setUid("")
                        .setGeneration(0)
                        .setCreationTimestamp(Meta.Time.getDefaultInstance())
                        .putLabels("app", "web")
                        .putLabels("empty", ""))
                .setSpec(V1Apps.DeploymentSpec.newBuilder()
                        .setReplicas(0)
                        .setMinReadySeconds(0)
                        .setPaused(false)
                        .setSelector(Meta.LabelSelector.newBuilder().putMatchLabels("app", "web"))
                        .setTemplate(V1.PodTemplateSpec.newBuilder()
                                .setMetadata(Meta.ObjectMeta.newBuilder().putLabels("app", "web"))
                                .setSpec(V1.PodSpec.newBuilder()
                                        .setHostNetwork(false)
                                        .setRestartPolicy("")
                                        .setTerminationGracePeriodSeconds(0)
                                        .addContainers(V1.Container.newBuilder()
                                                .setName("web")
                                                .setImage("web:1")
                                                .setWorkingDir("")
                                                .setResources(V1.ResourceRequirements.getDefaultInstance()))))
                        .setStrategy(V1Apps.DeploymentStrategy.newBuilder().setType("")))
                .setStatus(V1Apps.DeploymentStatus.newBuilder().setReplicas(0))
                .build();
        assertThat(read("apps/v1", "Deployment", deployment)).isEqualTo(json("""
                        {'apiVersion': 'apps/v1', 'kind': 'Deployment',
                         'metadata': {'name': 'web', 'creationTimestamp': null, 'labels': {'app': 'web', 'empty': ''}},
                         'spec': {'replicas': 0, 'selector': {'matchLabels': {'app': 'web'}}, 'strategy': {},
                                  'template': {'metadata': {'labels': {'app': 'web'}},
                                               'spec': {'terminationGracePeriodSeconds': 0,
                                                        'containers': [{'name': 'web', 'image': 'web:1', 'resources': {}}]}}},
                         'status': {}}
                        """));
    }

    @Test
    void aFieldThatMustBeThereIsReadThoughItIsZero() {
        V1.Service service = V1.Service.newBuilder()
                .setSpec(V1.ServiceSpec.newBuilder()
                        .addPorts(V1.ServicePort.newBuilder()
                                .setName("")
                                .setPort(0)
                                .setTargetPort(IntOrString.newBuilder()
                                        .setType(0)
                                        .setIntVal(0)
                                        .setStrVal(""))))
                .build();
        assertThat(read("v1", "Service", service).at("spec"))
                .contains(json("{'ports': [{'port': 0, 'targetPort': 0}]}"));
    }

    @Test
    void fieldsOfAMessageThatJsonDoesNotShowStandBesideTheOthers() {
        V1.Pod pod = V1.Pod.newBuilder()
                .setSpec(V1.PodSpec.newBuilder()
                        .addVolumes(V1.Volume.newBuilder()
                                .setName("data")
                                .setVolumeSource(V1.VolumeSource.newBuilder()
                                        .setEmptyDir(V1.EmptyDirVolumeSource.newBuilder()
                                                .setMedium(""))))
                        .addContainers(V1.Container.newBuilder()
                                .setName("c")
                                .setLivenessProbe(V1.Probe.newBuilder()
                                        .setPeriodSeconds(5)
                                        .setHandler(V1.ProbeHandler.newBuilder()
                                                .setHttpGet(V1.HTTPGetAction.newBuilder()
                                                        .setPort(IntOrString.newBuilder()
                                                                .setType(1)
                                                                .setStrVal("http")))))))
                .build();
        assertThat(read("v1", "Pod", pod).at("spec")).contains(json("""
                        {'volumes': [{'name': 'data', 'emptyDir': {}}],
                         'containers': [{'name': 'c',
                                         'livenessProbe': {'periodSeconds': 5, 'httpGet': {'port': 'http'}}}]}
                        """));
    }

    @Test
    void mapsHoldTextsBytesAndQuantities() {
        V1.Secret secret = V1.Secret.newBuilder()
                .putData("key", ByteString.copyFromUtf8("value"))
                .putData("none", ByteString.EMPTY)
                .setImmutable(false)
                .build();
        assertThat(read("v1", "Secret", secret))
                .isEqualTo(json("{'apiVersion': 'v1', 'kind': 'Secret', 'immutable': false,"
                        + " 'data': {'key': 'dmFsdWU=', 'none': ''}}"));
        V1.ResourceQuota quota = V1.ResourceQuota.newBuilder()
                .setSpec(V1.ResourceQuotaSpec.newBuilder()
                        .putHard("cpu", Quantity.newBuilder().setString("500m").build())
                        .putHard("pods", Quantity.getDefaultInstance()))
                .build();
        assertThat(read("v1", "ResourceQuota", quota).at("spec", "hard"))
                .contains(json("{'cpu': '500m', 'pods': '0'}"));
    }

    @Test
    void aMapOfListsIsReadAndSoAreNumbersThatArePacked() {
        V1Authorization.SubjectAccessReview review = V1Authorization.SubjectAccessReview.newBuilder()
                .setSpec(V1Authorization.SubjectAccessReviewSpec.newBuilder()
                        .putExtra(
                                "scopes",
                                V1Authorization.ExtraValue.newBuilder()
                                        .addItems("a")
                                        .addItems("b")
                                        .build())
                        .putExtra("none", V1Authorization.ExtraValue.getDefaultInstance()))
                .build();
        assertThat(read("authorization.k8s.io/v1", "SubjectAccessReview", review)
                        .at("spec", "extra"))
                .contains(json("{'scopes': ['a', 'b'], 'none': []}"));
        ByteString packed = ByteString.copyFrom(new byte[] {4 << 3 | 2, 3, 1, (byte) 0x80, 1, 4 << 3, 5});
        byte[] spec = ByteString.copyFrom(
                        new byte[] {2 << 3 | 2, (byte) (packed.size() + 2), 14 << 3 | 2, (byte) packed.size()})
                .concat(packed)
                .toByteArray();
        assertThat(ProtobufReader.read(Written.body("v1", "Pod", spec)).get().at("spec", "securityContext"))
                .contains(json("{'supplementalGroups': [1, 128, 5]}"));
    }

    @Test
    void timesAreTextsAndOneThatNobodySetIsNull() {
        V1Coordination.Lease lease = V1Coordination.Lease.newBuilder()
                .setMetadata(Meta.ObjectMeta.newBuilder()
                        .setDeletionTimestamp(
                                Meta.Time.newBuilder().setSeconds(0).setNanos(0)))
                .setSpec(V1Coordination.LeaseSpec.newBuilder()
                        .setHolderIdentity("")
                        .setAcquireTime(Meta.MicroTime.getDefaultInstance())
                        .setRenewTime(Meta.MicroTime.newBuilder()
                                .setSeconds(1_767_225_600)
                                .setNanos(1_234_567)))
                .build();
        assertThat(read("coordination.k8s.io/v1", "Lease", lease))
                .isEqualTo(
                        json(
                                "{'apiVersion': 'coordination.k8s.io/v1', 'kind': 'Lease',"
                                        + " 'metadata': {'deletionTimestamp': '1970-01-01T00:00:00Z'},"
                                        + " 'spec': {'holderIdentity': '', 'acquireTime': null, 'renewTime': '2026-01-01T00:00:00.001234Z'}}"));
    }

    @Test
    void jsonInsideOfMessagesIsRead() {
        V1Apps.ControllerRevision revision = V1Apps.ControllerRevision.newBuilder()
                .setMetadata(Meta.ObjectMeta.newBuilder()
                        .addManagedFields(Meta.ManagedFieldsEntry.newBuilder()
                                .setFieldsV1(
                                        Meta.FieldsV1.newBuilder().setRaw(ByteString.copyFromUtf8("{\"f:data\":{}}")))))
                .setData(RawExtension.newBuilder().setRaw(ByteString.copyFromUtf8("{\"spec\":[1,null]}")))
                .setRevision(0)
                .build();
        assertThat(read("apps/v1", "ControllerRevision", revision))
                .isEqualTo(
                        json(
                                "{'apiVersion': 'apps/v1', 'kind': 'ControllerRevision', 'revision': 0,"
                                        + " 'metadata': {'managedFields': [{'fieldsV1': {'f:data': {}}}]}, 'data': {'spec': [1, null]}}"));
    }

    @Test
    void aSchemaMayBeATruthOrAListInItsPlace() {
        V1Apiextensions.JSONSchemaProps text =
                V1Apiextensions.JSONSchemaProps.newBuilder().setType("string").build();
        V1Apiextensions.JSONSchemaProps schema = V1Apiextensions.JSONSchemaProps.newBuilder()
                .setRef("")
                .setUniqueItems(false)
                .setMinimum(0)
                .setMultipleOf(100)
                .setDefault(raw("null"))
                .addEnum(raw("null"))
                .addEnum(raw("\"a\""))
                .setItems(V1Apiextensions.JSONSchemaPropsOrArray.newBuilder().setSchema(text))
                .setAdditionalItems(
                        V1Apiextensions.JSONSchemaPropsOrBool.newBuilder().setAllows(false))
                .setAdditionalProperties(V1Apiextensions.JSONSchemaPropsOrBool.newBuilder()
                        .setAllows(true)
                        .setSchema(text))
                .putDependencies(
                        "a",
                        V1Apiextensions.JSONSchemaPropsOrStringArray.newBuilder()
                                .addProperty("b")
                                .build())
                .putProperties("c", text)
                .setXKubernetesPreserveUnknownFields(false)
                .build();
        V1Apiextensions.CustomResourceDefinition definition = V1Apiextensions.CustomResourceDefinition.newBuilder()
                .setSpec(V1Apiextensions.CustomResourceDefinitionSpec.newBuilder()
                        .addVersions(V1Apiextensions.CustomResourceDefinitionVersion.newBuilder()
                                .setServed(false)
                                .setSubresources(V1Apiextensions.CustomResourceSubresources.newBuilder()
                                        .setStatus(
                                                V1Apiextensions.CustomResourceSubresourceStatus.getDefaultInstance()))
                                .setSchema(V1Apiextensions.CustomResourceValidation.newBuilder()
                                        .setOpenAPIV3Schema(schema))))
                .build();
        assertThat(read("apiextensions.k8s.io/v1", "CustomResourceDefinition", definition)
                        .at("spec"))
                .contains(json("""
                        {'versions': [{'served': false, 'subresources': {'status': {}}, 'schema': {'openAPIV3Schema': {
                          '$ref': '', 'default': null, 'minimum': 0, 'multipleOf': 100, 'enum': [null, 'a'], 'items': {'type': 'string'},
                          'additionalItems': false, 'additionalProperties': {'type': 'string'},
                          'dependencies': {'a': ['b']}, 'properties': {'c': {'type': 'string'}},
                          'x-kubernetes-preserve-unknown-fields': false}}}]}
                        """));
    }

    private static V1Apiextensions.JSON raw(String text) {
        return V1Apiextensions.JSON
                .newBuilder()
                .setRaw(ByteString.copyFromUtf8(text))
                .build();
    }

    @Test
    void optionsOfADeleteBelongToEveryGroup() {
        Meta.DeleteOptions options = Meta.DeleteOptions.newBuilder()
                .setGracePeriodSeconds(0)
                .setPropagationPolicy("Foreground")
                .addDryRun("All")
                .build();
        assertThat(read("apps/v1", "DeleteOptions", options))
                .isEqualTo(json("{'apiVersion': 'apps/v1', 'kind': 'DeleteOptions', 'gracePeriodSeconds': 0,"
                        + " 'propagationPolicy': 'Foreground', 'dryRun': ['All']}"));
    }

    @Test
    void whatNoFieldIsKnownForIsPassedOver() {
        byte[] unknown = {(byte) 0xf8, 7, 1, (byte) 0xfb, 7, 8, 1, (byte) 0xfc, 7, 1 << 3 | 2, 0};
        assertThat(ProtobufReader.read(Written.body("v1", "ConfigMap", unknown)).get())
                .isEqualTo(json("{'apiVersion': 'v1', 'kind': 'ConfigMap', 'metadata': {}}"));
    }
}
