import {
  FormFooter as AkFormFooter,
  FormHeader as AkFormHeader,
  FormSection as AkFormSection,
} from '@atlaskit/form';
import { component } from './component';
import { drawable, handler, oneOf } from './props';

/** The app keeps its own values (`useForm`); the browser's form gives it Enter and the submit button. */
export const Form = component({ onSubmit: handler }, ({ props: { onSubmit }, children }) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      void onSubmit?.();
    }}
  >
    {children}
  </form>
));

export const FormHeader = component({ title: drawable, description: drawable }, ({ props, children }) => (
  <AkFormHeader {...props}>{children}</AkFormHeader>
));

export const FormSection = component({ title: drawable, description: drawable }, ({ props, children }) => (
  <AkFormSection {...props}>{children}</AkFormSection>
));

export const FormFooter = component({ align: oneOf('start', 'end') }, ({ props, children }) => (
  <AkFormFooter {...props}>{children}</AkFormFooter>
));
