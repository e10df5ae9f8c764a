import { CLOUD_SAAS } from './cloud-saas/playbook'
import { CUSTOMER_SUPPORT } from './customer-support/playbook'
import { INTERNAL_OLA } from './internal-ola/playbook'
import { IT_SERVICE } from './it-service/playbook'
import { MANAGED_SERVICES } from './managed-services/playbook'
import type { Playbook } from './playbook'
import { PROFESSIONAL_SERVICES } from './professional-services/playbook'

/** In the order in which they are offered. */
export const PLAYBOOKS: readonly Playbook[] = [
	IT_SERVICE,
	CUSTOMER_SUPPORT,
	CLOUD_SAAS,
	MANAGED_SERVICES,
	PROFESSIONAL_SERVICES,
	INTERNAL_OLA,
]
