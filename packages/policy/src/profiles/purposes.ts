// Data: purposes of the Data Privacy Vocabulary 2.0 that data of a community is shared for, with what is broader.

/** Purposes, each with the next broader ones. */
export const purposes: Readonly<Record<string, readonly string[]>> = {
  'https://w3id.org/dpv#Purpose': [],
  'https://w3id.org/dpv#AcademicResearch': ['https://w3id.org/dpv#ResearchAndDevelopment'],
  'https://w3id.org/dpv#CombatClimateChange': ['https://w3id.org/dpv#PublicBenefit'],
  'https://w3id.org/dpv#CommercialPurpose': ['https://w3id.org/dpv#Purpose'],
  'https://w3id.org/dpv#CommercialResearch': [
    'https://w3id.org/dpv#CommercialPurpose',
    'https://w3id.org/dpv#ResearchAndDevelopment',
  ],
  'https://w3id.org/dpv#DataAltruism': ['https://w3id.org/dpv#PublicBenefit'],
  'https://w3id.org/dpv#Marketing': ['https://w3id.org/dpv#Purpose'],
  'https://w3id.org/dpv#NonCommercialPurpose': ['https://w3id.org/dpv#Purpose'],
  'https://w3id.org/dpv#NonCommercialResearch': [
    'https://w3id.org/dpv#NonCommercialPurpose',
    'https://w3id.org/dpv#ResearchAndDevelopment',
  ],
  'https://w3id.org/dpv#OrganisationGovernance': ['https://w3id.org/dpv#Purpose'],
  'https://w3id.org/dpv#ProtectionOfPublicSecurity': ['https://w3id.org/dpv#PublicBenefit'],
  'https://w3id.org/dpv#ProvideOfficialStatistics': ['https://w3id.org/dpv#PublicBenefit'],
  'https://w3id.org/dpv#PublicBenefit': ['https://w3id.org/dpv#Purpose'],
  'https://w3id.org/dpv#ResearchAndDevelopment': ['https://w3id.org/dpv#Purpose'],
  'https://w3id.org/dpv#ScientificResearch': ['https://w3id.org/dpv#ResearchAndDevelopment'],
  'https://w3id.org/dpv#SellDataToThirdParties': ['https://w3id.org/dpv#SellProducts'],
  'https://w3id.org/dpv#SellProducts': ['https://w3id.org/dpv#ServiceProvision'],
  'https://w3id.org/dpv#ServiceOptimisation': ['https://w3id.org/dpv#ServiceProvision'],
  'https://w3id.org/dpv#ServicePersonalisation': [
    'https://w3id.org/dpv#Personalisation',
    'https://w3id.org/dpv#ServiceProvision',
  ],
  'https://w3id.org/dpv#ServiceProvision': ['https://w3id.org/dpv#Purpose'],
  'https://w3id.org/dpv#Personalisation': ['https://w3id.org/dpv#Purpose'],
};
