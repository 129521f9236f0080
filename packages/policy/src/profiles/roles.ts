// Data: the roles of the multi-stakeholder governance scheme (DS4SSCC, deliverable 2.2) with their categories.

/** Roles of a data space, each with what it is a kind of. */
export const roles: Readonly<Record<string, readonly string[]>> = {
  'https://ds4sscc.github.io/blueprint/odrl-profile#ParticipatoryRole': [],
  'https://ds4sscc.github.io/blueprint/odrl-profile#IntermediaryRole': [],
  'https://ds4sscc.github.io/blueprint/odrl-profile#GoverningRole': [],
  'https://ds4sscc.github.io/blueprint/odrl-profile#DataRightsHolder': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#ParticipatoryRole',
  ],
  'https://ds4sscc.github.io/blueprint/odrl-profile#DataProvider': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#ParticipatoryRole',
  ],
  'https://ds4sscc.github.io/blueprint/odrl-profile#DataUser': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#ParticipatoryRole',
  ],
  'https://ds4sscc.github.io/blueprint/odrl-profile#UseCaseInitiator': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#ParticipatoryRole',
  ],
  'https://ds4sscc.github.io/blueprint/odrl-profile#IntermediaryServiceOperator': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#IntermediaryRole',
  ],
  'https://ds4sscc.github.io/blueprint/odrl-profile#OtherServiceProvider': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#IntermediaryRole',
  ],
  'https://ds4sscc.github.io/blueprint/odrl-profile#GovernanceBody': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#GoverningRole',
  ],
  'https://ds4sscc.github.io/blueprint/odrl-profile#Orchestrator': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#GoverningRole',
  ],
  'https://ds4sscc.github.io/blueprint/odrl-profile#CommunitySupportBody': [
    'https://ds4sscc.github.io/blueprint/odrl-profile#GoverningRole',
  ],
};
