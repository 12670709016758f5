package io.proofstream.measure.matter.rule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnownRulesTest {
  @Test
  void rulesAboutWorkloadsAreKnownOfWorkloads() {
    assertTrue(KnownRules.areKnown("trivy", "east/shop/ReplicaSet/web", "ksv14"));
    assertFalse(KnownRules.areKnown("trivy", "east/ClusterRole/admin", "ksv14"));
    assertFalse(KnownRules.areKnown("trivy", "east/shop/ReplicaSet/web", "ksv41"));
  }

  @Test
  void rulesAboutRolesAreKnownOfRoles() {
    assertTrue(KnownRules.areKnown("trivy", "east/ClusterRole/admin", "ksv41"));
    assertTrue(KnownRules.areKnown("trivy", "east/shop/Role/edit", "ksv113"));
  }

  @Test
  void rulesAboutComponentsAreKnownOfThose() {
    assertTrue(KnownRules.areKnown("trivy", "east/kube-system/Pod/api/infrastructure", "kcv1"));
    assertFalse(KnownRules.areKnown("trivy", "east/kube-system/Pod/api/infrastructure", "ksv14"));
    assertFalse(KnownRules.areKnown("trivy", "east/kube-system/Pod/api", "kcv1"));
  }

  @Test
  void rulesAboutNamespacesAndThoseOfOtherToolsAreNot() {
    assertFalse(KnownRules.areKnown("trivy", "east/shop/Pod/web", "ksv38"));
    assertFalse(KnownRules.areKnown("trivy", "east/shop/Pod/web", "c17"));
    assertFalse(KnownRules.areKnown("kubescape", "east/shop/Pod/web", "ksv14"));
  }
}
