// What one-stop service centres are for.
import { choice } from '../../ontology/values/index.js';

export const ossService = choice('OssService', 'What a firm can settle at a one-stop service centre.', {
  INVESTMENT_LICENCE: 'Licence to invest and register a firm',
  CUSTOMS: 'Customs declarations and clearance',
  TAX: 'Tax registration and exemptions',
  LABOUR_PERMIT: 'Work permits and labour contracts',
  IMMIGRATION: 'Visas and residence of foreign staff',
  LAND: 'Lease and use of land',
  ENVIRONMENT: 'Environmental assessment and permits',
  CERTIFICATE_OF_ORIGIN: 'Certificates of origin for preferential tariffs',
  UTILITIES: 'Connection to power, water and telecommunications',
  BANKING: 'Accounts and transfers of money',
  INFORMATION: 'Guidance and data for investors',
});
