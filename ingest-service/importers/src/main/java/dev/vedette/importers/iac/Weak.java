package dev.vedette.importers.iac;

import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import java.util.LinkedHashSet;
import java.util.Set;

/** Plain references from one part to another that nothing better explains. */
final class Weak {
    private static final double WEAK = 0.4;

    /** Attributes whose references are of rights, keys, networks or names, and no flow. */
    private static final Set<String> GLUE = Set.of(
            "role",
            "role_arn",
            "execution_role_arn",
            "kms_key_id",
            "kms_key_arn",
            "kms_master_key_id",
            "kms_key_name",
            "tags",
            "labels",
            "depends_on",
            "vpc_config",
            "subnet_id",
            "subnet_ids",
            "subnets",
            "security_groups",
            "vpc_security_group_ids",
            "name",
            "description",
            "identity",
            "customer_managed_key",
            "encryption",
            "encryption_spec",
            "server_side_encryption",
            "server_side_encryption_configuration",
            "policy",
            "resource_group_name",
            "location",
            "project",
            "region",
            "tags_all",
            "network_acls",
            "network_rules",
            "triggers",
            "provisioner",
            "default_encryption_configuration",
            "network",
            "subnetwork",
            "parent_id",
            "source_code_hash",
            "key_name",
            "master_user_secret_kms_key_id",
            "access_policies",
            "assume_role_policy",
            "log_config",
            "logging_config",
            "service_account",
            "environment",
            "app_settings",
            "password",
            "master_password",
            "administrator_login_password",
            "admin_password",
            "master_username",
            "username",
            "display_name",
            "bucket_prefix",
            "customer_encryption_key_arn",
            "encryption_configuration",
            "encryption_key",
            "boot_disk",
            "metadata",
            "labels_all",
            "zone",
            "user_data_replace_on_change");

    private static final Set<String> NO_TARGET = Set.of("key-management", "monitoring", "identity-provider");

    private final Architecture a;

    Weak(Architecture a) {
        this.a = a;
    }

    void connect() {
        a.members.forEach((part, members) -> {
            for (Resource r : members) {
                r.body().fields().forEach((attribute, value) -> {
                    if (!GLUE.contains(attribute)) {
                        Set<String> targets = new LinkedHashSet<>();
                        for (Ref ref : Refs.deep(value)) {
                            a.resolver.resources(ref).forEach(x -> targets.add(a.owner.get(x.address())));
                        }
                        targets.remove(null);
                        targets.forEach(t -> link(part, t, r, attribute));
                    }
                });
            }
        });
    }

    private void link(String part, String target, Resource r, String attribute) {
        if (part.equals(target)
                || a.flows.joinsEitherWay(part, target)
                || NO_TARGET.contains(a.draft.part(target).type)) {
            return;
        }
        Provenance by = a.by(r, attribute, Origin.INFERRED, WEAK, r.type() + "." + r.label() + " " + attribute);
        if (a.draft.part(target).type.equals("container-registry")) {
            a.flows.add(part, target, "read", "image", by);
            return;
        }
        if (a.draft.part(part).type.equals("ingestion-pipeline")
                && Vocabulary.standard().isA(a.draft.part(target).type, "data-store")) {
            a.flows.add(target, part, "read", "documents", by);
            return;
        }
        a.flows.add(part, target, "", "depends on", by);
    }
}
